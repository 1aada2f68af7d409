// The floor: a bare Node server with `pg` and the best plain SQL we can write for the same answers.
// Statements are prepared once; nothing is checked that the answer does not need.
import { serveAnswers } from './answers';
import { floorBoard } from './floor/board';
import { floorActivity, floorAdvance, floorCreate } from './floor/deeds';
import { floorFind } from './floor/find';
import { floorLead } from './floor/lead';
import { floorList, floorRows } from './floor/list';
import { floorReport } from './floor/report';
import { floorSession } from './floor/session';

serveAnswers({
  session: floorSession,
  board: floorBoard,
  list: floorList,
  rows: floorRows,
  find: floorFind,
  lead: floorLead,
  report: floorReport,
  create: floorCreate,
  advance: floorAdvance,
  activity: floorActivity,
});
