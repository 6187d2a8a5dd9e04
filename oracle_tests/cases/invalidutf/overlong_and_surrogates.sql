-- invalidutf: overlong forms and surrogates are kept as bytes; unicode() reads them as SQLite's decoder does.
-- invalid_text: yes
SELECT unicode(CAST(x'c080' AS TEXT)), unicode(CAST(x'c1bf' AS TEXT)), unicode(CAST(x'eda080' AS TEXT)), unicode(CAST(x'edbfbf' AS TEXT)), unicode(CAST(x'f4908080' AS TEXT)), unicode(CAST(x'f8' AS TEXT)), unicode(CAST(x'fe' AS TEXT)), unicode(CAST(x'ffff' AS TEXT)), unicode(CAST(x'efbfbe' AS TEXT));
SELECT hex(CAST(x'eda080' AS TEXT)), hex(CAST(x'c080' AS TEXT) || ''), length(CAST(x'eda080edb080' AS TEXT));
