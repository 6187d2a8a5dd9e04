-- invalidutf: text need not be valid UTF-8; its bytes are kept.
-- invalid_text: yes
SELECT CAST(x'ff41' AS TEXT), hex(CAST(x'ff41' AS TEXT)), length(CAST(x'ff41' AS TEXT)), typeof(CAST(x'80' AS TEXT));
SELECT CAST(x'c3' AS TEXT) || 'a', hex(CAST(x'c3' AS TEXT) || CAST(x'a4' AS TEXT)), length(CAST(x'c3' AS TEXT) || CAST(x'a4' AS TEXT));
