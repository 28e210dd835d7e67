import type { Texts } from '../english/texts.ts'

const untouched = 'ノートはそのまま残っています。'

export const failureTexts: Texts['failureTexts'] = {
  'bad-request': {
    title: '実行できませんでした。',
    body: `Fernkeepは求められた内容を理解できませんでした。${untouched}`,
    action: 'もう一度お試しください。繰り返す場合はFernkeepを再起動してください。',
  },
  'too-large': {
    title: 'このノートは長すぎます。',
    body: '1件のノートに入るテキストは5 MBまでです。最後に保存した版は無事で、入力したテキストもこのウインドウに残っています。',
    action: '一部を別のノートに移してください。',
  },
  'rate-limited': {
    title: '要求が多すぎます。後でもう一度お試しください。',
    body: `一度に多くの要求があったため、Fernkeepは速度を落としています。${untouched}`,
    action: '少し待ってからもう一度お試しください。',
  },
  'not-found': {
    title: 'このノートはもうありません。',
    body: '削除されたか、ファイルが移動されました。ほかのノートはそのまま残っています。',
    action: '別のノートを選んでください。',
  },
  internal: {
    title: '問題が発生しました。',
    body: `Fernkeepの内部でエラーが起こりました。${untouched}`,
    action: 'もう一度お試しください。繰り返す場合はFernkeepを再起動してください。',
  },
  'vault-locked': {
    title: 'ノートはロックされています。',
    body: `鍵はメモリにありません。${untouched}`,
    action: 'ロックを解除してから、もう一度お試しください。',
  },
  'user-exists': {
    title: 'すでにノートを使っている人がいます。',
    body: `このコンピュータにはすでに保管庫があるため、新しく作成しませんでした。${untouched}`,
    action: 'もう一度開いてみてください。',
  },
  'keychain-locked': {
    title: 'システムのキーチェーンがロックされています。',
    body: `Fernkeepの鍵はそこにあり、取り出せません。${untouched}`,
    action: 'ログインパスワードでキーチェーンのロックを解除し、もう一度お試しください。',
  },
  'keychain-unavailable': {
    title: 'システムのキーチェーンに接続できません。',
    body: `Fernkeepは鍵をシステムのキーチェーンに保管しますが、動作していません。${untouched}`,
    action:
      'キーチェーン(LinuxではGNOME KeyringまたはKWallet)を起動し、もう一度お試しください。再起動した場合は、Fernkeepも再起動してください。',
  },
  'keychain-stalled': {
    title: 'システムのキーチェーンが応答しません。',
    body: `Fernkeepは鍵を待ちましたが、得られませんでした。${untouched}`,
    action: 'キーチェーンが何かを確認していないか見て、もう一度お試しください。',
  },
  'key-missing': {
    title: '鍵がキーチェーンにありません。',
    body: `キーチェーンがリセットされたか、ノートが別のアカウントやコンピューターのものか、このデスクトップが別のキーチェーンを使っています。${untouched}新しい鍵は作成されていません。`,
    action: 'ノートを書いた環境にログインするか、キーチェーンを復元するか、復旧キーを使ってください。',
  },
  'key-wrong': {
    title: 'キーチェーンの鍵が合いません。',
    body: `このノートを暗号化した鍵ではありません。${untouched}`,
    action: 'このノートのキーチェーンを復元するか、復旧キーを使ってください。',
  },
  'passphrase-needed': {
    title: 'パスフレーズが必要です。',
    body: `このノートはキーチェーンとパスフレーズの両方で開きます。${untouched}`,
    action: 'パスフレーズを入力してください。',
  },
  'passphrase-wrong': {
    title: 'パスフレーズが違います。',
    body: `何も開かれていません。${untouched}`,
    action: 'Caps Lockとキーボードの言語を確かめてもう一度試すか、復旧キーを使ってください。',
  },
  'unlock-wait': {
    title: 'パスフレーズの間違いが多すぎます。',
    body: `間違えるたびに待ち時間が長くなります(最長5分)。そのために何かが削除されることはありません。${untouched}`,
    action: '待ってからもう一度試すか、復旧キーを使ってください。',
  },
  'recovery-mistyped': {
    title: '復旧キーに間違った文字があります。',
    body: `復旧キーは4文字の英数字が9組で、最後の組がほかの組を検査します。${untouched}`,
    action: '印刷または保存したものと1組ずつ比べてください。',
  },
  'recovery-wrong': {
    title: 'その復旧キーではこのノートを開けません。',
    body: `入力は正しいものの、別のノートの復旧キーか、その後に新しいものが作られています。${untouched}`,
    action: 'このノートの最新の復旧キーを探してください。',
  },
  'recovery-absent': {
    title: 'このノートには復旧キーがありません。',
    body: `作成されていないため、キーチェーンでしか開けません。${untouched}`,
    action: 'このノートのキーチェーンを復元し、もう一度お試しください。',
  },
  declined: {
    title: '許可されませんでした。',
    body: `何も変更されていません。${untouched}`,
    action: 'もう一度試し、確認されたら許可してください。',
  },
  'name-differs': {
    title: '名前が違います。',
    body: `何も削除されていません。${untouched}`,
    action: '表示されているとおりに名前を入力してください。',
  },
  'vault-in-use': {
    title: 'ノートはほかで開かれています。',
    body: `別のFernkeepが使用中です。同時に使うと互いに上書きするおそれがあります。${untouched}`,
    action: 'もう一方を閉じてから、もう一度お試しください。',
  },
  'vault-damaged': {
    title: '保管庫が壊れています。',
    body: 'ノートを開くのに必要なファイルを読めません。何も変更も削除もされていません。',
    action: '保管庫のフォルダをバックアップから戻し、もう一度お試しください。',
  },
  'vault-newer': {
    title: 'このノートにはより新しいFernkeepが必要です。',
    body: `最後に開いたのは、より新しいバージョンです。${untouched}`,
    action: '最新のFernkeepをインストールしてください。',
  },
  'vault-other-mode': {
    title: 'このノートは別のモードのものです。',
    body: `このフォルダは開発者モードの設定が逆の状態で作成されました。${untouched}`,
    action: 'フォルダを作成したときと同じようにFernkeepを起動してください。',
  },
  'vault-task-running': {
    title: 'Fernkeepはまだ作業中です。',
    body: `別の長い作業がノートを処理しています。同時にできるのは1つだけです。${untouched}`,
    action: '終わるまで待つか中止してから、もう一度お試しください。',
  },
  'export-not-empty': {
    title: 'そのフォルダは空ではありません。',
    body: `上書きを防ぐため、ノートは空のフォルダにだけ書き出されます。${untouched}`,
    action: '空のフォルダを選ぶか、新しく作成してください。',
  },
  'attachment-damaged': {
    title: 'このファイルは開けません。',
    body: '暗号化されたファイルが改変されたか、途中で切れています。そのまま残してあり、ノートも無事です。',
    action: 'ファイルをバックアップから戻してください。',
  },
  'note-damaged': {
    title: 'このノートは開けません。',
    body: 'ファイルが壊れているか、別の鍵で書かれています。ファイルはそのまま残してあり、ほかのノートは無事です。',
    action: 'ファイルをバックアップから戻してください。',
  },
  'disk-full': {
    title: 'ディスクがいっぱいです。',
    body: '書き込む場所がありません。すでに保存したものは無事です。',
    action: '空き容量を増やしてから、もう一度お試しください。',
  },
  'disk-read-only': {
    title: 'ディスクは読み取り専用です。',
    body: '何も書き込めません。すでに保存したものは無事です。',
    action: 'ディスクを書き込み可能にしてから、もう一度お試しください。',
  },
  'disk-denied': {
    title: 'Fernkeepは自分のフォルダを使えません。',
    body: 'システムがアクセスを拒否しました。すでに保存したものは無事です。',
    action: 'アカウントにフォルダへのアクセスを許可し、もう一度お試しください。',
  },
  'disk-busy': {
    title: 'ディスクが使用中です。',
    body: '別のプログラムがファイルを使っています。すでに保存したものは無事です。',
    action: '少し待ってから、もう一度お試しください。',
  },
  'disk-error': {
    title: 'ディスクがエラーを報告しました。',
    body: '読み込みまたは書き込みに失敗しました。すでに保存したものは無事です。',
    action: 'ディスクとケーブルを確認し、もう一度お試しください。',
  },
}
