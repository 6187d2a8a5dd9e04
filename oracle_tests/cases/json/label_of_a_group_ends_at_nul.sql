-- json_group_object() cuts its labels at the first NUL character; json_object() does not
SELECT json_group_object('a' || char(0) || 'b', 1), json_object('a' || char(0) || 'b', 1);
SELECT json_group_object(x'610062', 'c' || char(0)), json_group_object(char(0), 1);
SELECT hex(jsonb_group_object('a' || char(0) || 'b', 1)), hex(jsonb_object('a' || char(0) || 'b', 1));
SELECT json_group_object(label, label) OVER (ORDER BY rowid) FROM (SELECT column1 AS label, 1 AS rowid FROM (VALUES ('a' || char(0)), (NULL), ('b')));
