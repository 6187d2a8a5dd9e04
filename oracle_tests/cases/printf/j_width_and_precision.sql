-- printf "%j, %J" (of SQLite 3.54.1): precision cuts the text before it is escaped
SELECT printf('[%8j] [%-8j] [%.2j] [%.1j]', 'a"b', 'a"b', 'a"b', 'a"b'), printf('[%8J] [%-8J] [%.2J] [%08J]', 'a"b', 'a"b', 'a"b', 'a"b'), printf('[%4j] [%!4j]', 'é', 'é'), printf('[%6J] [%!6J]', 'é', 'é'), printf('[%6J]', NULL), printf('[%.2J]', NULL), hex(printf('%.1j', 'é')), printf('%!.1j', 'éa');
