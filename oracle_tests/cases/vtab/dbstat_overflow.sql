CREATE TABLE t(a INTEGER PRIMARY KEY, b);
INSERT INTO t VALUES(1, zeroblob(20000));
SELECT path, pagetype, ncell, payload, unused, mx_payload FROM dbstat WHERE name = 't' ORDER BY path;
CREATE INDEX i ON t(b);
SELECT path, pagetype, ncell, payload, unused, mx_payload FROM dbstat WHERE name = 'i' ORDER BY path;
SELECT * FROM dbstat WHERE aggregate = 1 ORDER BY name;
