import { createTransport } from 'nodemailer';
import { env } from '../env';
import { DeliveryFailure } from './delivery-failure';

const PATIENCE_MS = 20_000;

export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same for every try of one mail, so that a server that got it twice can tell. */
  id: string;
};

function hostOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).replace(/>$/, '');
}

/** The package takes its limits from the address when it is given one. */
function patient(url: string): string {
  const address = new URL(url);
  for (const limit of ['connectionTimeout', 'greetingTimeout', 'socketTimeout'])
    address.searchParams.set(limit, String(PATIENCE_MS));
  return address.href;
}

/** Hands a mail to the server; nothing while mail is off. Throws a DeliveryFailure that names no address. */
export async function sendMail({ to, subject, text, html, id }: Mail): Promise<void> {
  const { mail } = env;
  if (mail === null) return;
  const transport = createTransport(patient(mail.url));
  try {
    await transport.sendMail({
      from: mail.from,
      to,
      subject,
      text,
      html,
      messageId: `<${id}@${hostOf(mail.from)}>`,
      // What is sent is text of ours: no file and no address is ever read into a mail.
      disableFileAccess: true,
      disableUrlAccess: true,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } catch (error) {
    const code = error instanceof Error && 'responseCode' in error ? error.responseCode : null;
    throw new DeliveryFailure(code ? `邮件服务器回答 ${code}` : '邮件服务器没有应答');
  } finally {
    transport.close();
  }
}
