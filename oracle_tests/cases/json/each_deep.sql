SELECT count(*), max(length(path)) FROM json_tree(printf('%.*c', 300, '[') || printf('%.*c', 300, ']'));
SELECT count(*) FROM json_tree(printf('%.*c', 1000, '[') || printf('%.*c', 1000, ']'));
-- error
SELECT count(*) FROM json_tree(printf('%.*c', 1001, '[') || printf('%.*c', 1001, ']'));
SELECT length(value) FROM json_each(printf('%.*c', 800, '[') || printf('%.*c', 800, ']'));
