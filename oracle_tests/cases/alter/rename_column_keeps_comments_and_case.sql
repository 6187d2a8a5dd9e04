-- lang_altertable §3: all of the text but the names stays: comments, line ends, the case of other names
CREATE TABLE T ( /* the key */ Id INTEGER PRIMARY KEY, -- first
  "Val" TEXT DEFAULT 'id', vAL2 int check (ID > 0) /* id */ );
ALTER TABLE t RENAME COLUMN id TO k;
SELECT sql FROM sqlite_schema;
ALTER TABLE T RENAME COLUMN "val" TO Id;
SELECT sql FROM sqlite_schema;
ALTER TABLE t RENAME VAL2 TO [v 2];
SELECT sql FROM sqlite_schema; INSERT INTO t DEFAULT VALUES; SELECT * FROM t;
