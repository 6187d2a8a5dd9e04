SELECT abs(NULL), length(NULL), upper(NULL), substr(NULL,1), substr('abc',NULL), replace('a',NULL,'b'), trim(NULL), round(NULL);
SELECT coalesce(NULL,NULL,3), coalesce(NULL,NULL), ifnull(NULL,2), ifnull(1,2), nullif(1,1), nullif(1,2), nullif(NULL,1), nullif(1,NULL);
SELECT max(1,NULL), min(NULL,1), instr(NULL,'a'), instr('a',NULL), hex(NULL), quote(NULL), typeof(NULL), char(NULL), unicode(NULL);
SELECT printf('%s|%d|%f', NULL, NULL, NULL), concat(NULL,'a',NULL), concat_ws('-',NULL,'a',NULL,'b'), concat_ws(NULL,'a');
-- error
SELECT coalesce(1);
-- error
SELECT coalesce();
-- error
SELECT ifnull(1);
-- error
SELECT nullif(1);
