-- lang_altertable "ADD COLUMN": the definition is appended to the stored text as it was written
CREATE TABLE t(a);
ALTER TABLE t ADD COLUMN   b   INT   DEFAULT(1+1)  ;
-- error
ALTER TABLE t ADD c /* remark */ TEXT COLLATE nocase -- tail
;
ALTER TABLE t ADD "d e" DEFAULT 'x'  NOT NULL  ;
SELECT sql FROM sqlite_schema;
INSERT INTO t(a) VALUES(1);
-- error
INSERT INTO t(a,"d e") VALUES(1,NULL);
SELECT * FROM t;
