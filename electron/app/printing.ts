import { type BrowserWindow, app } from 'electron'
import { saveFile } from './save-file.ts'
import { texts } from './text/texts.ts'

/** Where paper is of the US Letter size rather than A4 (Unicode CLDR, `paperSize`). */
const letterCountries = ['BZ', 'CA', 'CL', 'CO', 'CR', 'GT', 'MX', 'NI', 'PA', 'PH', 'PR', 'SV', 'US', 'VE']

/** What Chromium says when the person closed the system's dialog. */
const cancelled = 'Print job canceled'

const pageSize = () => (letterCountries.includes(app.getLocaleCountryCode()) ? 'Letter' : 'A4')

/** Print the page, after the system's own dialog. It never throws: what went wrong is between the system and its printer. */
export const print = (window: BrowserWindow): Promise<'printed' | 'cancelled' | 'failed'> =>
  new Promise((resolve) => {
    window.webContents.print({ pageSize: pageSize() }, (success, reason) => {
      resolve(success ? 'printed' : reason === cancelled ? 'cancelled' : 'failed')
    })
  })

/**
 * Save the page as a PDF where the person says; its headings are the document's outline. False when they say nowhere;
 * throws the disk's failures.
 */
export async function savePdf(window: BrowserWindow, title: string): Promise<boolean> {
  const bytes = await window.webContents.printToPDF({
    pageSize: pageSize(),
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  return saveFile(window, `${title || texts.untitled}.pdf`, bytes)
}
