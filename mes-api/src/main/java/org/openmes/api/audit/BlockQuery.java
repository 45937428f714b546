package org.openmes.api.audit;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.openmes.audit.BlockRange;

/** Which part of the sealed ledger is wanted. */
public class BlockQuery {
    @QueryParam("from_block")
    @Parameter(description = "The first block, from 1")
    @Nullable
    Long fromBlock;

    @QueryParam("to_block")
    @Parameter(description = "The last block; without it up to the newest")
    @Nullable
    Long toBlock;

    BlockRange range() {
        return BlockRange.of(fromBlock, toBlock);
    }
}
