-- page_size: 512
-- dbstat §2: one row a page: pagetype and path of interior, leaf and overflow pages of tables and indexes
CREATE TABLE w(k TEXT PRIMARY KEY, v) WITHOUT ROWID;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60) INSERT INTO w SELECT printf('%05d', i), printf('%.*c', i % 7 * 90, 'x') FROM n;
CREATE INDEX wi ON w(v);
SELECT name, pagetype, count(*), sum(ncell) FROM dbstat GROUP BY name, pagetype ORDER BY name, pagetype;
SELECT name, path FROM dbstat WHERE pagetype <> 'leaf' AND name = 'w' ORDER BY path;
SELECT name, min(path), max(path) FROM dbstat GROUP BY name ORDER BY name;
SELECT DISTINCT pgsize FROM dbstat;
SELECT name, max(mx_payload) FROM dbstat GROUP BY name ORDER BY name;
SELECT count(*) FROM dbstat WHERE path GLOB '/[0-9]*/*+*';
SELECT name, pageno = (SELECT rootpage FROM sqlite_schema s WHERE s.name = d.name) FROM dbstat d WHERE path = '/' ORDER BY name;
