SELECT rowid, value FROM json_each('[3,2,1]') ORDER BY rowid;
SELECT rowid, value FROM json_each('[3,2,1]') ORDER BY rowid DESC;
SELECT value FROM json_each('[3,2,1]') ORDER BY value;
SELECT rowid, oid, _rowid_ FROM json_tree('[3,[2]]');
EXPLAIN QUERY PLAN SELECT * FROM json_each('[1]') ORDER BY rowid;
EXPLAIN QUERY PLAN SELECT * FROM json_each('[1]') ORDER BY rowid DESC;
EXPLAIN QUERY PLAN SELECT * FROM json_each('[1]') ORDER BY key;
