import { getDocumentProxy } from 'unpdf';
import { HearsayError } from '../../errors.ts';

/** What of pdf.js is used; its own types are not written for the options of this package. */
export type PdfFile = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<PdfFile['getPage']>>;

/** Most pages of one file. */
export const MOST_PAGES = 2000;

/**
 * Opens a PDF for reading its words: no script of it is run, no font loaded, nothing fetched. Throws `encrypted` for
 * one with a password, `unreadable` for a damaged one, `too-large` for one of more pages than anybody prints. Who
 * opens it destroys its `loadingTask`.
 */
export async function openPdf(bytes: Uint8Array, name: string): Promise<PdfFile> {
  const pdf = await opened(bytes, name);
  if (pdf.numPages <= MOST_PAGES) return pdf;
  await pdf.loadingTask.destroy();
  throw new HearsayError(
    'too-large',
    `${name} says that it has ${pdf.numPages} pages; a PDF of up to ${MOST_PAGES} is accepted, so split it`,
  );
}

async function opened(bytes: Uint8Array, name: string): Promise<PdfFile> {
  try {
    // A copy, since pdf.js takes the bytes away from who gives them.
    return await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: true,
      useWorkerFetch: false,
      useWasm: false,
      enableXfa: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      maxImageSize: 1,
    });
  } catch (cause) {
    throw errorOf(cause as Error, name);
  }
}

function errorOf(cause: Error, name: string): HearsayError {
  if (cause.name === 'PasswordException') {
    const message = `${name} is a PDF that opens only with a password; save a copy without one and give that`;
    return new HearsayError('encrypted', message, { cause });
  }
  return damaged(name, cause);
}

/** The error for a file, or a page of it, that pdf.js cannot make out. */
export const damaged = (name: string, cause: Error): HearsayError =>
  new HearsayError(
    'unreadable',
    `${name} is damaged or is no PDF (${cause.message}); a whole PDF is accepted`,
    {
      cause,
    },
  );
