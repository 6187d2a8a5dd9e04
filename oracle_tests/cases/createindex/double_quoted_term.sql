-- lang_createindex, quirks: a double-quoted word that is no column is a string in an index, a string that is one a column
CREATE TABLE t(a, "b c");
CREATE INDEX h ON t("nope");
CREATE INDEX g ON t(a) WHERE a = "nope";
CREATE INDEX f ON t(a || "nope");
-- error
CREATE INDEX e ON t([nope]);
CREATE INDEX i ON t("b c");
CREATE INDEX j ON t('a');
CREATE INDEX k ON t(a) WHERE "b c" > 'x';
SELECT name, sql FROM sqlite_schema;
PRAGMA index_xinfo(h);
PRAGMA index_xinfo(j);
INSERT INTO t VALUES(1,'y'),('nope',2);
SELECT a FROM t WHERE "b c">'x' AND a=1;
SELECT a FROM t WHERE a||'nope' = '1nope';
PRAGMA integrity_check;
