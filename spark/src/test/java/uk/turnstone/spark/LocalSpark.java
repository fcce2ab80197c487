package uk.turnstone.spark;

import org.apache.spark.sql.SparkSession;

/** One Spark for all tests, within their own process, on two threads. */
final class LocalSpark {

    private LocalSpark() {}

    /** Work is cut into as many parts as are asked for, and Spark may not lay small ones together again. */
    static void inParts(int parts) {
        SparkSession spark = OurSession.open("local[2]");
        spark.conf().set("spark.sql.shuffle.partitions", parts);
        spark.conf().set("spark.sql.adaptive.enabled", false);
        // Compiling each step would take longer than doing it for so few rows.
        spark.conf().set("spark.sql.codegen.wholeStage", false);
        spark.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    }
}
