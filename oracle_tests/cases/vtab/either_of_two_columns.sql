-- optoverview §2.2: OR over columns of a table-valued function gives each row once.
SELECT key, value FROM json_each('[3,1,2,3]') WHERE key = 1 OR value = 3;
SELECT fullkey FROM json_tree('{"a":[1,2],"b":{"a":2}}') WHERE key = 'a' OR atom = 2;
