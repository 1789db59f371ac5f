COPY (SELECT {columns} FROM counted_{table} ORDER BY {key}) TO '{path}' (FORMAT PARQUET, COMPRESSION ZSTD);
