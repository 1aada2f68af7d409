import { NotThere } from '@/components/shell/not-there';

/** Inside the desk, whose frame is the page's one main landmark already. */
export default function NotFound() {
  return <NotThere />;
}
