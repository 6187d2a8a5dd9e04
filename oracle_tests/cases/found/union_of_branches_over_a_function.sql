-- Found: an OR over a table-valued function whose argument no branch was to check again.
CREATE VIEW v AS SELECT id AS c0, value FROM json_tree('[1,2,[3],"text"]');
SELECT c0 FROM v WHERE value GLOB '?' AND c0 AND c0 IS -5 AND (c0 > 0 OR c0 IN (7)) ORDER BY 1, 1;
SELECT c0 FROM v WHERE value GLOB '?' AND c0 AND c0 IS c0 + 0 AND (c0 > 0 OR c0 IN (7)) ORDER BY 1;
SELECT id FROM json_tree('"text"') WHERE value GLOB '?' AND id AND id IS -5 AND (id > 0 OR id IN (7)) ORDER BY 1, 1;
SELECT id, json FROM json_tree('["x"]') WHERE value GLOB '?' AND id AND id IS id AND (id > 0 OR id IN (7)) ORDER BY 1, 1;
