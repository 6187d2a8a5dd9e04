-- lang_datefunc §2: whole and fractional seconds before and after 1970
CREATE TABLE t(id INTEGER PRIMARY KEY, s);
INSERT INTO t(s) VALUES (0), (-1), (1), (86399), (951782400), (1709164800), (-2208988800), (-62135596800), (-62135596801), (-62167219200), (253402300799), (253402300800), (1.5), (-1.5), ('1709164800'), (NULL), (9223372036854775807);
SELECT id, datetime(s, 'unixepoch'), date(s, 'unixepoch'), time(s, 'unixepoch'), strftime('%d.%m.%Y', s, 'unixepoch'), unixepoch(s, 'unixepoch'), julianday(s, 'unixepoch'), datetime(s, 'unixepoch', 'subsec') FROM t ORDER BY id;
