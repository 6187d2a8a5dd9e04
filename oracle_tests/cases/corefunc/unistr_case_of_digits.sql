-- SQLite since 3.50, unistr(X): hexadecimal digits in both cases, exactly as many as the form takes
SELECT unistr('\00E9\00e9'), unistr('\u00E9x'), unistr('\U0001F600x'), unistr('\+01F600x'), unistr('\004142'), unistr('\u004142'), hex(unistr('\0001')), length(unistr('\0041\0042'));
