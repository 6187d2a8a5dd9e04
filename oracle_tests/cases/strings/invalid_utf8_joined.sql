-- invalid_text: yes
-- invalidutf: halves of a character become one where they meet
SELECT hex(CAST(x'c3' AS TEXT) || CAST(x'a9' AS TEXT)), length(CAST(x'c3' AS TEXT) || CAST(x'a9' AS TEXT)), CAST(x'c3' AS TEXT) || CAST(x'a9' AS TEXT) = 'é', hex(concat(CAST(x'e2' AS TEXT), CAST(x'82ac' AS TEXT))), concat(CAST(x'e2' AS TEXT), CAST(x'82ac' AS TEXT)) = '€';
SELECT hex(replace('a-b', '-', CAST(x'ff' AS TEXT))), hex(substr('é', 1, 1)), hex(printf('%.1s', 'é')), length(printf('%.1s', 'é')), hex(trim(CAST(x'ffc3a9' AS TEXT), CAST(x'ff' AS TEXT)));
