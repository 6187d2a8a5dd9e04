-- lang_createtable §3.7: CHECK sees values after affinity, collations of columns, JSON, and blobs as they are
CREATE TABLE t(a INT CHECK(a=CAST(a AS TEXT)), b TEXT COLLATE NOCASE CHECK(b IN ('red','green')), j CHECK(json_type(j) IN ('object','array') OR j IS NULL), z BLOB CHECK(length(z)<4)); INSERT INTO t VALUES('5','RED','{}',x'0102');
-- error
INSERT INTO t VALUES(1,'blue','[]',NULL);
-- error
INSERT INTO t VALUES(1,'Green','5',NULL);
-- error
INSERT INTO t VALUES(1,'Green','{bad',NULL);
-- error
INSERT INTO t VALUES(1,NULL,NULL,'four');
INSERT INTO t VALUES(1.5,NULL,NULL,'x'); SELECT *, typeof(a), typeof(z) FROM t;
-- error
UPDATE t SET b=b||'!';
UPDATE OR IGNORE t SET z=z||z||z; SELECT z FROM t;
