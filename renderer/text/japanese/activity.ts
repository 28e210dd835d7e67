import type { Texts } from '../english/texts.ts'
import { files, notes, number } from './words.ts'

export const activityTexts: Texts['activityTexts'] = {
  kinds: {
    sessions: '起動とロック解除',
    keychain: 'キーチェーン',
    vault: '検査、鍵、書き出し',
    refused: '拒否または失敗した要求',
    slowed: '要求回数の制限',
    blocked: 'ウインドウ内で阻止',
  },
  started: (version) => `Fernkeep ${version}が起動しました。`,
  session: {
    starting: '保管庫が閉じられ、鍵がメモリから消去されました。',
    new: 'ここにはまだ誰のノートもありません。',
    unlocked: '保管庫のロックが解除されました。',
    blocked: '保管庫のロックを解除できませんでした。',
  },
  otherSession: (status) => `セッションは現在「${status}」です。`,
  unknownFailure: '何かが失敗しました。',
  askedTooOften: (channel) => `ウインドウからの要求が多すぎたため(${channel})、待機しました。`,
  notDone: (channel, failure) => `ウインドウからの要求(${channel})は実行されませんでした: ${failure}`,
  pageGone: (reason) => `ウインドウのページが終了し(${reason})、再び読み込まれました。`,
  verified: (finished, checked, problems) =>
    `${finished ? 'すべてのファイルを検査しました' : 'すべてのファイルの検査は中止されました'}: ${files(checked)}、${
      problems === 0 ? 'すべて正常です' : `${number(problems)}個に問題があります`
    }。`,
  rotated: (finished, changed) =>
    `${finished ? '鍵を変更しました' : '鍵の変更は途中で止まりました'}: ${files(changed)}が新しい鍵になりました。`,
  leakTestBegun: '漏えいの自己検査を開始しました。',
  leakTested: (finished, read, leaks) =>
    `漏えいの自己検査は${finished ? '' : '中止されるまでに'}${files(read)}を読みました: ${leaks === 0 ? '何も見つかりませんでした' : `漏えい${number(leaks)}件`}。`,
  exported: (count) => `${notes(count)}を読めるファイルとして書き出しました。`,
  repeated: (times, what, detail) =>
    `同じことが1分以内に${times === 1 ? 'もう一度(またはそれ以上)' : `さらに${number(times)}回`}起こりました(${what}${detail === '' ? '' : `、${detail}`})。`,
  withheld: (what) => `非公開の内容を含む可能性があったため、記録(${what})は書き込まれませんでした。`,
  blocked: {
    navigation: (scheme) => `ページが別のアドレスへ移動しようとしました(${scheme})。移動しませんでした。`,
    window: (scheme) => `ページがウインドウを開こうとしました(${scheme})。開かれませんでした。`,
    request: (scheme) => `別のアドレスへの要求(${scheme})を止めました。何も送信されていません。`,
    download: (scheme) => `ダウンロード(${scheme})を止めました。`,
    webview: (scheme) => `ページが別のページを埋め込もうとしました(${scheme})。止めました。`,
    certificate: (scheme) => `証明書(${scheme})は信頼されませんでした。`,
    permission: (permission) => `ページが許可を求めました(${permission})。拒否しました。`,
    policy: (directive) =>
      `ページがコンテンツセキュリティポリシーで禁止されたことを試みました(${directive})。止めました。`,
  },
}
