-- invalidutf: functions on such text do something definite.
SELECT hex(upper(CAST(x'61ff62' AS TEXT))), hex(substr(CAST(x'61ff62' AS TEXT), 2, 1)), hex(replace(CAST(x'61ff62' AS TEXT), 'b', 'c')), unicode(CAST(x'ff' AS TEXT)), instr(CAST(x'61ff62' AS TEXT), 'b'), hex(trim(CAST(x'20ff20' AS TEXT)));
SELECT length(CAST(x'f0909080' AS TEXT)), length(CAST(x'f09090' AS TEXT)), length(CAST(x'808080' AS TEXT)), length(CAST(x'c280c2' AS TEXT)), quote(CAST(x'27' AS TEXT));
