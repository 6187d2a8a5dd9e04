-- lang_corefunc "octet_length": bytes in the encoding of the database.
SELECT octet_length('abc'), octet_length('é'), octet_length('日'), octet_length('😀'), octet_length(x'010203'), octet_length(123), octet_length(1.5), octet_length(''), octet_length(NULL), octet_length('a' || char(0) || 'b'), length('a' || char(0) || 'b');
