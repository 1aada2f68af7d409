-- 标签: words of the office's own for what no column says. A tag that is in use is retired, never taken away.
CREATE TABLE tag (
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE,
  -- One of the nine colours of the charts, by its number.
  colour smallint NOT NULL CHECK (colour BETWEEN 1 AND 9),
  created_at timestamptz(3) NOT NULL,
  retired_at timestamptz(3)
);

CREATE TABLE lead_tag (
  lead_id uuid NOT NULL REFERENCES lead (id) ON DELETE CASCADE ON UPDATE CASCADE,
  tag_id uuid NOT NULL REFERENCES tag (id) ON DELETE RESTRICT ON UPDATE CASCADE,
  PRIMARY KEY (lead_id, tag_id)
);
CREATE INDEX lead_tag_tag_id_idx ON lead_tag (tag_id);
