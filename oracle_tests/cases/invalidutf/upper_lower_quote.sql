-- invalidutf: functions that change ASCII letters leave the other bytes alone.
-- invalid_text: yes
SELECT hex(upper(CAST(x'61c3ff7a' AS TEXT))), hex(lower(CAST(x'41c35a80' AS TEXT))), hex(quote(CAST(x'27ff27' AS TEXT))), hex(printf('%s|%5s|', CAST(x'ff' AS TEXT), CAST(x'c3' AS TEXT)));
SELECT hex(CAST(x'61ff' AS TEXT) || upper(CAST(x'61ff' AS TEXT))), CAST(x'61ff' AS TEXT) LIKE upper(CAST(x'61ff' AS TEXT)), hex(max(CAST(x'ff' AS TEXT), CAST(x'fe' AS TEXT)));
