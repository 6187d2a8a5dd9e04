SELECT char(72,101,108,108,111), char(), char(233), char(26085,26412), char(128512), char(0) = '', length(char(0));
SELECT unicode('A'), unicode('é'), unicode('日本'), unicode(''), unicode(65), hex(char(55296)), hex(char(1114112)), hex(char(-1));
SELECT char('65'), char(65.9), char(NULL), hex(char(NULL));
