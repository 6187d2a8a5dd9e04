-- lang_corefunc: most functions give NULL for a NULL argument; some do not.
SELECT abs(NULL), length(NULL), upper(NULL), substr(NULL, 1), substr('abc', NULL), substr('abc', 1, NULL), replace('a', NULL, 'b'), replace('a', '', NULL), instr(NULL, 'a'), trim(NULL), round(NULL), round(1.5, NULL), hex(NULL), quote(NULL), typeof(NULL), unicode(NULL), char(NULL), printf(NULL), printf('%s', NULL), printf('%d', NULL);
SELECT sign(NULL), zeroblob(NULL), unhex(NULL), concat(NULL), concat_ws(NULL, 'a'), concat_ws(',', NULL, 'a'), iif(NULL, 1, 2), likely(NULL), glob(NULL, 'a'), date(NULL), json(NULL), json_array(NULL), json_type(NULL);
-- error
SELECT soundex(NULL);
