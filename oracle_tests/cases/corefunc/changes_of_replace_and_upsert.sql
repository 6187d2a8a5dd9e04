-- lang_corefunc changes(): rows that REPLACE deletes are not counted, rows that UPSERT updates are
CREATE TABLE t(a INTEGER PRIMARY KEY, b UNIQUE);
INSERT INTO t VALUES (1, 'x'), (2, 'y'), (3, 'z');
REPLACE INTO t VALUES (1, 'y');
SELECT changes(), total_changes(), last_insert_rowid();
INSERT INTO t VALUES (1, 'q') ON CONFLICT (a) DO UPDATE SET b = 'q';
SELECT changes(), total_changes(), last_insert_rowid();
INSERT OR IGNORE INTO t VALUES (1, 'w'), (9, 'w');
SELECT changes(), total_changes(), last_insert_rowid();
INSERT INTO t VALUES (1, 'v') ON CONFLICT DO NOTHING;
SELECT changes(), total_changes(), last_insert_rowid();
