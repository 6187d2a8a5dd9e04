SELECT length('abc'), length('é'), length('日本'), length(''), length(x'0102'), length(123), length(1.50), length(-5), length(NULL), length('a' || char(0) || 'b');
SELECT octet_length('abc'), octet_length('é'), octet_length('日本'), octet_length(x'0102'), octet_length(123), octet_length(1.5), octet_length(NULL), octet_length('a' || char(0) || 'b');
