/** A line that tells what a colleague has done; where it leads, the page asks for the right anew. */
export type NoticeView = { id: string; at: string; text: string; href: string; isRead: boolean };
