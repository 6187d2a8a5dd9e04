-- invalidutf: trim() takes off characters of its set; an odd byte may be one of them.
-- invalid_text: yes
SELECT hex(trim(CAST(x'ff41ff' AS TEXT), CAST(x'ff' AS TEXT))), hex(ltrim(CAST(x'8041' AS TEXT), CAST(x'80' AS TEXT))), hex(rtrim(CAST(x'4180' AS TEXT), CAST(x'80' AS TEXT))), hex(trim(CAST(x'c3a441' AS TEXT), CAST(x'c3' AS TEXT)));
SELECT instr(CAST(x'41ff42' AS TEXT), CAST(x'ff' AS TEXT)), instr(CAST(x'c3a4' AS TEXT), CAST(x'a4' AS TEXT)), instr(CAST(x'8041' AS TEXT), 'A'), instr(CAST(x'e28241' AS TEXT), 'A');
