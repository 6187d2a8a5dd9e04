-- printf "%j, %J" (of SQLite 3.54.1): text as it stands between the quotes of a JSON string
SELECT printf('%j', 'a"b\c'), printf('%j', 'x' || char(8, 9, 10, 12, 13) || 'y'), printf('%j', char(1, 11, 31)), printf('%j', 'é€😀/'), printf('%j', char(127)), quote(printf('%j', NULL)), printf('%j', 5), printf('%j', 1.5), printf('%j', x'2241'), printf('%j', ''), quote(printf('%j'));
