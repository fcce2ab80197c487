package uk.turnstone.spark;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import uk.turnstone.linkage.io.UnusableFileException;

/** From partners' extracts to clusters, links and findings, on the cluster of this session. */
record LinkExtracts(SparkSession spark) {

    /**
     * Links all records of these files and writes the results.
     *
     * @param named the files and their mappings
     * @param out a folder that is empty or not there
     * @return how many cells or rows could not be used
     * @throws WrongUseException where something is wanting
     * @throws UnusableFileException where a file or the folder cannot be used
     * @throws UnusableRecordsException where two different records have one id
     */
    long link(List<NamedFile> named, String out) throws WrongUseException, UnusableFileException, IOException {
        Configuration settings = spark.sparkContext().hadoopConfiguration();
        List<Extract> extracts = Extract.of(named, settings);
        Path folder = Extract.address(out, settings);
        requireEmpty(folder, settings);
        try (WorkingFolder working = WorkingFolder.within(folder, spark)) {
            ReadExtracts read = ReadExtracts.of(extracts, spark, working);
            Dataset<Row> results = new LinkedOnCluster(working).results(read.records());
            new ResultFiles(folder, working).write(results.union(read.problems()));
            return read.problems().count();
        }
    }

    private static void requireEmpty(Path folder, Configuration settings) throws UnusableFileException, IOException {
        FileSystem files = folder.getFileSystem(settings);
        if (files.exists(folder)
                && (!files.getFileStatus(folder).isDirectory() || files.listStatus(folder).length > 0)) {
            throw new UnusableFileException(folder + " is not an empty folder; name a new one.");
        }
    }
}
