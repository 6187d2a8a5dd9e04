-- json1 "Examples using json_each() and json_tree()": rows whose array holds a value.
CREATE TABLE user(name, phone);
INSERT INTO user VALUES('ann', '["704-1","212-2"]'), ('bob', '704-9'), ('cid', '["919-3"]'), ('dan', NULL), ('eve', '[]');
SELECT DISTINCT user.name FROM user, json_each(user.phone) WHERE json_valid(user.phone) AND json_each.value LIKE '704-%';
SELECT name FROM user WHERE phone LIKE '704-%' UNION SELECT user.name FROM user, json_each(user.phone) WHERE json_valid(user.phone) AND json_each.value LIKE '704-%';
SELECT name, (SELECT count(*) FROM json_each(phone)) FROM user WHERE json_valid(phone);
SELECT name, group_concat(value, '|') FROM user LEFT JOIN json_each(CASE WHEN json_valid(phone) THEN phone END) GROUP BY name ORDER BY name;
CREATE TABLE big(json);
INSERT INTO big VALUES('{"id":1,"stuff":{"a":[1,null,"x"]},"uuid":"u1"}'), ('{"id":2,"partlist":[{"uuid":"6fa5181e"}]}');
SELECT big.rowid, fullkey, value FROM big, json_tree(big.json) WHERE json_tree.type NOT IN ('object', 'array') ORDER BY 1, 2;
SELECT big.rowid, fullkey, atom FROM big, json_tree(big.json, '$.stuff') WHERE atom IS NOT NULL ORDER BY 1, 2;
SELECT DISTINCT json_extract(big.json, '$.id') FROM big, json_tree(big.json, '$.partlist') WHERE json_tree.key = 'uuid' AND json_tree.value = '6fa5181e';
