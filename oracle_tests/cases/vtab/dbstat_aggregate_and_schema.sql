-- dbstat §2, §3: the aggregate form, one row a table; the hidden columns schema and aggregate
CREATE TABLE t(a, b); INSERT INTO t VALUES(1, zeroblob(9000)), (2, 'x'); CREATE INDEX i ON t(a);
SELECT name, path, pageno, pagetype, ncell, payload, unused, mx_payload FROM dbstat WHERE aggregate=true ORDER BY name;
SELECT name, pagetype, ncell, pgsize FROM dbstat('main') ORDER BY name, path;
SELECT sum(pgsize)=(SELECT page_count*page_size FROM pragma_page_count, pragma_page_size) FROM dbstat;
SELECT name, count(*) FROM dbstat WHERE name='t' GROUP BY pagetype ORDER BY 2;
SELECT count(*) FROM dbstat('nosuch');
SELECT name, schema, aggregate FROM dbstat WHERE name='i';
