-- AlterTable
ALTER TABLE "Validation" ALTER COLUMN "guidancePart" DROP NOT NULL,
ALTER COLUMN "reference" DROP NOT NULL;
