-- json1 §4.2 jsonb(X): text to JSONB and back gives json() of the text
CREATE TABLE t(id INTEGER PRIMARY KEY, j);
INSERT INTO t(j) VALUES ('{"a":1,"b":[1.5e3,-0,"x\ny"]}'), ('[[],{},"",0]'), ('{a:.5,b:0x1F,''c'':+1,}'), ('"\u00e9\ud83d\ude00é"'), ('[NaN,Infinity,-Infinity]'), (' [ 1 , 2 ] '), ('{"a":1,"a":2}');
SELECT id, json(jsonb(j)) = json(j), json_valid(jsonb(j), 8), hex(jsonb(json(j))) = hex(jsonb(j)), length(jsonb(j)), json(j) FROM t ORDER BY id;
