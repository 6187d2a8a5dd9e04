-- lang_corefunc "substr": characters for text, bytes for blobs.
SELECT substr('aé日😀z', 2, 2), substr('aé日😀z', -2), substr('aé日😀z', 4, 1), hex(substr(CAST('é日' AS BLOB), 2, 3)), substr('😀', 1, 1) = '😀', length(substr('日本語', 2)), substr('日本語', -2, 1), substr('abc', 2, -1), substr('abc', -1, -1), substr('日本語', 3, -2);
