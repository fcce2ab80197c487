package uk.turnstone.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** How Spark is started. Whatever the cluster or whoever starts the program has settled stays as it is. */
final class OurSession {

    private static final String LOOPBACK = "127.0.0.1";

    private OurSession() {}

    /** @param master where the work is done; null for what is settled already, else all cores of this machine */
    static SparkSession open(@Nullable String master) {
        SparkConf settings = new SparkConf().setAppName("Turnstone linkage");
        if (master != null) {
            settings.setMaster(master);
        }
        settings.setIfMissing("spark.master", "local[*]");
        if (settings.get("spark.master").startsWith("local")) {
            settings.setIfMissing("spark.driver.bindAddress", LOOPBACK);
            settings.setIfMissing("spark.driver.host", LOOPBACK);
            settings.setIfMissing("spark.ui.enabled", "false");
        }
        // A table that Spark takes for small is otherwise sent through the driver, whose memory must not grow with
        // records.
        settings.setIfMissing("spark.sql.autoBroadcastJoinThreshold", "-1");
        settings.setIfMissing("spark.ui.showConsoleProgress", "false");
        return SparkSession.builder().config(settings).getOrCreate();
    }
}
