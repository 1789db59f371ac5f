INSERT INTO visits
SELECT
    $source,
    $account,
    CAST($at AS TIMESTAMP),
    $outcome,
    $reason,
    $read,
    $new,
    $changed,
    $unchanged,
    $refused,
    $returned,
    $gone,
    $requests,
    $missed,
    $moved;
