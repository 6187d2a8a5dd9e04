-- foreignkeys §4.1, §4.2: INSERT SELECT of many rows into children of rowids, texts and pairs, and into a parent that is waited for
PRAGMA foreign_keys=ON; CREATE TABLE n(i); INSERT INTO n WITH RECURSIVE c(i) AS (VALUES(1) UNION ALL SELECT i+1 FROM c WHERE i<90) SELECT i FROM c;
CREATE TABLE p(id INTEGER PRIMARY KEY, w TEXT UNIQUE); CREATE TABLE q(a, b TEXT COLLATE NOCASE, PRIMARY KEY(a, b)) WITHOUT ROWID;
INSERT INTO p SELECT i, (i % 40) || CASE WHEN i > 40 THEN ' ' || i ELSE '' END FROM n; INSERT INTO q SELECT i % 9, 'x' || i FROM n;
CREATE TABLE c(id INTEGER PRIMARY KEY, r REFERENCES p, w REFERENCES p(w), x, y, FOREIGN KEY(x, y) REFERENCES q DEFERRABLE INITIALLY DEFERRED);
INSERT INTO c(r, w, x, y) SELECT i, i % 40, i % 9, 'X' || i FROM n; SELECT count(*), sum(r), sum(typeof(w) = 'integer') FROM c; SELECT changes(), last_insert_rowid();
INSERT INTO c(r, w) SELECT CASE i % 3 WHEN 0 THEN i || '' WHEN 1 THEN i * 1.0 END, nullif(i % 40, 7) FROM n; SELECT typeof(r), typeof(w), count(*) FROM c GROUP BY 1, 2;
-- error
INSERT INTO c(r) SELECT i + 1 FROM n;
-- error
INSERT INTO c(w) SELECT CASE i WHEN 50 THEN 1.0 ELSE 1 END FROM n;
-- error
INSERT OR IGNORE INTO c(r) SELECT CASE i WHEN 70 THEN 'x' ELSE i END FROM n;
-- error
INSERT INTO c(x, y) SELECT i % 9, 'x' || (i + 1) FROM n;
SELECT count(*) FROM c; BEGIN; INSERT INTO c(x, y) SELECT i % 9, 'x' || (i + 9) FROM n; SELECT changes();
-- error
COMMIT;
INSERT INTO q SELECT i % 9, 'x' || (i + 9) FROM n WHERE i > 81; COMMIT; SELECT count(*) FROM c; PRAGMA foreign_key_check;
CREATE TABLE child(p INTEGER REFERENCES p DEFERRABLE INITIALLY DEFERRED); BEGIN; INSERT INTO child VALUES(100), (120), (NULL);
INSERT INTO p SELECT i + 90, 'new ' || i FROM n; COMMIT; PRAGMA foreign_key_check; SELECT count(*) FROM child, p WHERE child.p = p.id;
CREATE TABLE own(id INTEGER PRIMARY KEY, up REFERENCES own); INSERT INTO own SELECT i, (i + 1) / 2 FROM n; SELECT count(*), sum(up) FROM own;
-- error
INSERT INTO own SELECT i + 100, i + 101 FROM n;
PRAGMA defer_foreign_keys=ON; BEGIN; PRAGMA defer_foreign_keys=ON; INSERT INTO c(r) SELECT 500 + i FROM n; DELETE FROM c WHERE r > 500; COMMIT; SELECT count(*) FROM c;
