-- SQLite since 3.50, unistr(X): code points that are none
SELECT hex(unistr('\+10ffff')), hex(unistr('\+110000')), hex(unistr('\U00110000')), hex(unistr('\Uffffffff')), hex(unistr('\d800')), hex(unistr('\ufffe'));
