-- lang_corefunc in schemas: a function of a function, deep
SELECT upper(lower(upper(trim(replace(substr('  hello world', 3), 'o', '0'))))), abs(abs(abs(-1))), coalesce(nullif(nullif('a', 'a'), 'b'), ifnull(NULL, 'c')), length(hex(hex(hex('ab')))), round(round(2.456, 2), 1), json(json(json('[1]'))), max(min(3, 4), min(5, 2)), substr(substr(substr('abcdefgh', 2), 2), 2);
