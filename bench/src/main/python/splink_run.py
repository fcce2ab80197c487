"""Links a CSV file with Splink 4 on DuckDB and prints one line of JSON: seconds of each phase, pairs, peak memory.

Columns, levels, blocking rules and thresholds are those of the YAML models beside LinkageBench, entry by entry.
Arguments: people|fake_1000, file, clusters to write, threads, pairs for u, familiar forms of forenames.
"""

import json
import logging
import resource
import sys
import time

import duckdb
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, block_on
from splink.blocking_analysis import cumulative_comparisons_to_be_scored_from_blocking_rules_data

ALIKE_CROSSWISE = 0.8


def levels(name, *of):
    return cl.CustomComparison(output_column_name=name, comparison_levels=list(of))


def exchanged(one, other):
    """One of the two equal crosswise, the other alike or not known."""
    return cll.CustomLevel(
        " or ".join(
            f"({a}_l = {b}_r and ({b}_l is null or {a}_r is null"
            f" or jaro_winkler_similarity({b}_l, {a}_r) >= {ALIKE_CROSSWISE}))"
            for a, b in ((one, other), (other, one))
        ),
        f"{one} and {other} changed places",
    )


def first_letter(column):
    return cll.CustomLevel(f"substr({column}_l, 1, 1) = substr({column}_r, 1, 1)", "same first letter")


def without_last(column, signs):
    return cll.CustomLevel(
        f"left({column}_l, -{signs}) = left({column}_r, -{signs})", f"same but for the last {signs}"
    )


def birth_date(column):
    return levels(
        "birth_date",
        cll.NullLevel(column),
        cll.ExactMatchLevel(column),
        cll.CustomLevel(f"hamming({column}_l, {column}_r) = 1", "one sign differs"),
        cll.CustomLevel(
            f"left({column}_l, 4) = left({column}_r, 4)"
            f" and substr({column}_l, 6, 2) = substr({column}_r, 9, 2)"
            f" and substr({column}_l, 9, 2) = substr({column}_r, 6, 2)",
            "day and month exchanged",
        ),
        cll.CustomLevel(f"abs(datediff('day', {column}_day_l, {column}_day_r)) <= 365", "within a year"),
        cll.ElseLevel(),
    )


def names(column, other, *alike, familiar=False):
    """The level of names that changed places stands before the one for what is not known: it may hold there too."""
    return levels(
        column,
        cll.ExactMatchLevel(column, term_frequency_adjustments=True),
        exchanged(column, other),
        cll.NullLevel(column),
        *([cll.ArrayIntersectLevel("formal_names", 1)] if familiar else []),
        *(cll.JaroWinklerLevel(column, least) for least in alike),
        cll.ElseLevel(),
    )


def alike(column, *least, by_frequency=False):
    return levels(
        column,
        cll.NullLevel(column),
        cll.ExactMatchLevel(column, term_frequency_adjustments=by_frequency),
        *(cll.JaroWinklerLevel(column, at) for at in least),
        cll.ElseLevel(),
    )


PEOPLE = {
    "read": """
        select id, forename, {formal} as formal_names, middle_name, surname, birth_date,
               try_cast(birth_date as date) as birth_date_day, sex, postcode, address, number
        from (select id, nullif(upper(trim(forename)), '') as forename,
                     nullif(upper(trim(middle_name)), '') as middle_name, nullif(upper(trim(surname)), '') as surname,
                     nullif(trim(birth_date), '') as birth_date, nullif(upper(sex), '') as sex,
                     nullif(upper(replace(postcode, ' ', '')), '') as postcode,
                     nullif(upper(trim(address)), '') as address, nullif(upper(trim(number)), '') as number
              from read_csv('{file}', header = true, all_varchar = true))""",
    "id": "id",
    "comparisons": [
        names("forename", "surname", 0.9, 0.8, familiar=True),
        levels(
            "middle_name",
            cll.NullLevel("middle_name"),
            cll.ExactMatchLevel("middle_name", term_frequency_adjustments=True),
            first_letter("middle_name"),
            cll.ElseLevel(),
        ),
        names("surname", "forename", 0.92, 0.85),
        birth_date("birth_date"),
        alike("sex"),
        levels(
            "postcode",
            cll.NullLevel("postcode"),
            cll.ExactMatchLevel("postcode"),
            cll.DamerauLevenshteinLevel("postcode", 1),
            without_last("postcode", 2),
            without_last("postcode", 3),
            cll.ElseLevel(),
        ),
        alike("address", 0.92),
        levels(
            "number",
            cll.NullLevel("number"),
            cll.ExactMatchLevel("number"),
            cll.DamerauLevenshteinLevel("number", 1),
            cll.ElseLevel(),
        ),
    ],
    "blocking": [
        block_on("forename", "surname"),
        block_on("birth_date", "surname"),
        block_on("birth_date", "substr(forename, 1, 1)"),
        block_on("birth_date", "postcode"),
        block_on("surname", "postcode"),
        block_on("number"),
    ],
    "training": [block_on("forename", "surname"), block_on("birth_date", "postcode")],
    "surely": [block_on("number"), block_on("forename", "surname", "birth_date")],
    "recall": 0.7,
    "join": 0.95,
    "split": 0.5,
}

FAKE_1000 = {
    "read": """
        select unique_id, forename as first_name, {formal} as formal_names, surname, dob,
               try_cast(dob as date) as dob_day, city, email
        from (select unique_id, nullif(lower(trim(first_name)), '') as forename,
                     nullif(lower(trim(surname)), '') as surname, nullif(trim(dob), '') as dob,
                     nullif(lower(trim(city)), '') as city, nullif(lower(replace(email, ' ', '')), '') as email
              from read_csv('{file}', header = true, all_varchar = true))""",
    "id": "unique_id",
    "comparisons": [
        names("first_name", "surname", 0.9, 0.7, familiar=True),
        names("surname", "first_name", 0.9, 0.7),
        birth_date("dob"),
        alike("city", 0.85, by_frequency=True),
        alike("email", 0.92, 0.8),
    ],
    "blocking": [block_on(column) for column in ("first_name", "surname", "dob", "email", "city")],
    "training": [block_on("first_name", "surname"), block_on("dob"), block_on("email")],
    "surely": [block_on("first_name", "surname", "dob"), block_on("email")],
    "recall": 0.7,
    "join": 0.9,
    "split": 0.4,
}


def main(data, file, clusters, threads, pairs_for_u, familiar_forms):
    logging.getLogger("splink").setLevel(logging.ERROR)
    began = time.perf_counter()
    seconds = {}

    def phase(name):
        nonlocal began
        now = time.perf_counter()
        seconds[name] = round(now - began, 3)
        began = now

    model = {"people": PEOPLE, "fake_1000": FAKE_1000}[data]
    database = duckdb.connect()
    database.execute(f"set threads = {threads}")
    database.execute("create table familiar (familiar varchar, formal varchar)")
    with open(familiar_forms, encoding="utf-8") as lines:
        forms = [line.strip().upper().split(":") for line in lines if ":" in line]
    database.executemany(
        "insert into familiar values (?, ?)",
        [(form.strip(), formal.strip()) for formal, all_forms in forms for form in all_forms.split(",")],
    )
    database.execute("create table formal as select familiar, list(distinct formal) as names from familiar group by 1")
    read = model["read"].format(
        file=file, formal="list_append(coalesce(formal.names, []), upper(forename))"
    )
    database.execute(
        f"create table people as {read} as said left join formal on formal.familiar = upper(said.forename)"
    )
    phase("read")

    linker = Linker(
        "people",
        SettingsCreator(
            link_type="dedupe_only",
            unique_id_column_name=model["id"],
            comparisons=model["comparisons"],
            blocking_rules_to_generate_predictions=model["blocking"],
            retain_matching_columns=False,
        ),
        DuckDBAPI(connection=database),
        set_up_basic_logging=False,
    )
    training = linker.training
    training.estimate_probability_two_random_records_match(model["surely"], recall=model["recall"])
    training.estimate_u_using_random_sampling(max_pairs=pairs_for_u)
    for rule in model["training"]:
        training.estimate_parameters_using_expectation_maximisation(rule, estimate_without_term_frequencies=True)
    phase("train")
    predicted = linker.inference.predict(threshold_match_probability=model["split"])
    phase("score")
    people = linker.clustering.cluster_pairwise_predictions_at_threshold(
        predicted, threshold_match_probability=model["join"]
    )
    phase("cluster")
    database.execute(
        f"copy (select 'people' as source, {model['id']} as id, cluster_id as cluster from {people.physical_name})"
        f" to '{clusters}' (header)"
    )
    phase("write")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    records = database.execute("select count(*) from people").fetchall()[0][0]
    pairs = cumulative_comparisons_to_be_scored_from_blocking_rules_data(
        table_or_tables="people",
        blocking_rules=model["blocking"],
        link_type="dedupe_only",
        db_api=linker._db_api,
        unique_id_column_name=model["id"],
    )["row_count"].sum()
    print(json.dumps({"records": records, "pairs": int(pairs), "bytes": peak, **seconds}))


if __name__ == "__main__":
    main(*sys.argv[1:4], int(sys.argv[4]), float(sys.argv[5]), sys.argv[6])
