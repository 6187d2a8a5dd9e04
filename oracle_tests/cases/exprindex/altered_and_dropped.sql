-- expridx, lang_altertable: columns that an indexed expression reads may be renamed and not dropped
CREATE TABLE t(a, b, c, d);
CREATE INDEX i ON t(a || b, c);
CREATE INDEX k ON t(length(d)) WHERE b IS NOT NULL;
INSERT INTO t VALUES ('x', 'y', 1, 'zz'), ('p', NULL, 2, 'q');
ALTER TABLE t RENAME COLUMN a TO "A b";
SELECT sql FROM sqlite_schema WHERE name = 'i';
-- error
ALTER TABLE t DROP COLUMN b;
-- error
ALTER TABLE t DROP COLUMN d;
-- error
ALTER TABLE t DROP COLUMN c;
ALTER TABLE t RENAME TO u;
SELECT name, tbl_name, sql FROM sqlite_schema ORDER BY name;
SELECT "A b" FROM u WHERE "A b" || b = 'xy';
DROP INDEX i;
ALTER TABLE u DROP COLUMN c;
SELECT * FROM u;
ALTER TABLE u ADD COLUMN e DEFAULT 'new';
CREATE INDEX m ON u(e || b);
SELECT b FROM u WHERE e || b = 'newy';
-- error
CREATE INDEX m2 ON u(e, nosuch(b));
-- error
CREATE INDEX m2 ON u((SELECT 1));
-- error
CREATE INDEX m2 ON u(?);
-- error
CREATE INDEX m2 ON u(random());
-- error
CREATE INDEX m2 ON u(sum(b));
CREATE INDEX m2 ON u('e');
CREATE INDEX m3 ON u("e");
CREATE INDEX m4 ON u(5);
-- error
CREATE INDEX m5 ON u(rowid + 1);
SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name;
PRAGMA integrity_check;
