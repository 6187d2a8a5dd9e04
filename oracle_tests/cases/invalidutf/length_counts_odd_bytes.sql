-- invalidutf: "the length() function might return a different number of characters"; a byte that starts nothing counts.
-- invalid_text: yes
SELECT length(CAST(x'80' AS TEXT)), length(CAST(x'8080' AS TEXT)), length(CAST(x'c3' AS TEXT)), length(CAST(x'c3c3' AS TEXT)), length(CAST(x'e282' AS TEXT)), length(CAST(x'f0808080' AS TEXT)), length(CAST(x'ff80' AS TEXT)), length(CAST(x'41804180' AS TEXT));
SELECT octet_length(CAST(x'41804180' AS TEXT)), length(CAST(CAST(x'41804180' AS TEXT) AS BLOB)), typeof(CAST(x'41804180' AS TEXT));
